/**
 * What pages call departments in words: in English, German, French, Spanish, Italian, Portuguese,
 * Dutch, Polish, Swedish, Turkish, Japanese and Arabic, as far as they differ once folded
 * (category-key.ts). The first four, Portuguese, and the English of Japan and Saudi Arabia: from
 * breadcrumbs and search menus of captured pages of 2018 to 2026. The rest: general knowledge of
 * 2026, low confidence. A name means the same in every store.
 */
export const DEPARTMENT_WORDS: Readonly<Record<string, string>> = {
  fashion: `Fashion | Amazon Fashion | Clothing, Shoes & Jewelry | Clothing, Shoes & Jewellery |
    Clothing, Shoes & Accessories | Mode | Moda | Roupas, Calçados e Joias |
    Ropa, Zapatos y Accesorios | Ropa, Zapatos y Joyería | ファッション | الأزياء`,
  apparel: `Clothing | Apparel | Clothing & Accessories | Bekleidung | Vêtements |
    Vêtements et accessoires | Ropa | Ropa y accesorios | Abbigliamento | Roupas | Kleding |
    Odzież | Kläder | Giyim | 服＆ファッション小物`,
  shoes: `Shoes | Shoes & Handbags | Shoes & Bags | Shoes & Accessories | Schuhe |
    Schuhe & Handtaschen | Chaussures | Chaussures et Sacs | Zapatos | Zapatos y complementos |
    Scarpe | Scarpe e borse | Calçados | Schoenen | Buty | Skor | Ayakkabı | Ayakkabı ve Çanta |
    シューズ＆バッグ`,
  watches: `Watches | Uhren | Montres | Relojes | Orologi | Relógios | Horloges | Zegarki |
    Klockor | Saatler | 腕時計 | ساعات`,
  jewelry: `Jewelry | Jewellery | Schmuck | Bijoux | Joyería | Gioielli | Joias | Sieraden |
    Biżuteria | Smycken | Takı | Mücevher | ジュエリー`,
  luggage: `Luggage | Luggage & Travel Gear | Luggage & Bags | Koffer, Rucksäcke & Taschen |
    Bagages | Bagages et accessoires de voyage | Equipaje | Valigeria | Bolsas, Malas e Mochilas |
    Koffers & tassen | Bagaż`,
  beauty: `Beauty | Beauty & Personal Care | Perfume & Cosmetic | Beauté et Parfum | Belleza |
    Bellezza | Beleza | Schoonheid | Schoonheid & verzorging | Uroda | Skönhet | Kozmetik |
    Kişisel Bakım ve Kozmetik | ビューティー | الجمال`,
  'luxury-beauty': `Luxury Beauty | Premium Beauty | Beauté Premium | Beleza de Luxo |
    Bellezza Premium | Belleza Premium`,
  health: `Health & Personal Care | Health & Household | Health, Household & Baby Care |
    Drogerie & Körperpflege | Hygiène et Santé | Salud y cuidado personal |
    Salute e cura della persona | Saúde e Cuidados Pessoais |
    Gezondheid & persoonlijke verzorging | Zdrowie i gospodarstwo domowe | Hälsa, vård & hushåll |
    Sağlık ve Bakım | Sağlık ve Kişisel Bakım | ドラッグストア`,
  baby: `Baby | Baby Products | Baby & Maternity | Bébés & Puériculture | Bébé | Prima infanzia |
    Bebês | Dziecko | Bebek | ベビー＆マタニティ`,
  toys: `Toys & Games | Toys | Spielzeug | Jeux et Jouets | Juguetes y juegos |
    Giochi e giocattoli | Brinquedos e Jogos | Speelgoed & spellen | Zabawki i gry | Leksaker |
    Leksaker & spel | Oyuncak | Oyuncaklar ve Oyunlar | おもちゃ | ألعاب`,
  grocery: `Grocery | Grocery & Gourmet Food | Grocery & Gourmet Foods | Food & Beverage |
    Lebensmittel & Getränke | Epicerie | Alimentación y bebidas | Alimentos y Bebidas |
    Alimentari e cura della casa | Levensmiddelen | Żywność i napoje | Livsmedel | Gıda |
    Gıda ve İçecek | 食品・飲料・お酒 | البقالة`,
  pets: `Pet Supplies | Pet Shop | Haustier | Animalerie | Productos para mascotas | Mascotas |
    Prodotti per animali domestici | Huisdieren | Huisdierbenodigdheden | Artykuły dla zwierząt |
    Husdjursprodukter | Husdjur | Evcil Hayvan | Evcil Hayvan Ürünleri | ペット用品 |
    مستلزمات الحيوانات الأليفة`,
  'home-and-kitchen': `Home & Kitchen | Kitchen & Home | Kitchen & Housewares |
    Küche, Haushalt & Wohnen | Cuisine & Maison | Hogar y cocina | Casa e cucina | Wonen & keuken |
    Dom i kuchnia | Hem & kök | Ev ve Mutfak | ホーム＆キッチン | المنزل والمطبخ`,
  kitchen: `Kitchen | Kitchen & Dining | Cozinha | Mutfak`,
  home: `Home | Casa | Hem | Ev`,
  furniture: `Furniture | Möbel | Meubles | Muebles | Mobili | Móveis | Móveis e Decoração |
    Meubels | Meble | Möbler | Mobilya`,
  appliances: `Appliances | Large Appliances | Major Appliances | Elektro-Großgeräte |
    Gros électroménager | Grandes electrodomésticos | Grandi elettrodomestici | Eletrodomésticos |
    Witgoed | Duże AGD | Vitvaror | Beyaz Eşya | 大型家電`,
  tools: `Tools & Home Improvement | Power & Hand Tools | Ferramentas |
    Ferramentas e Materiais de Construção | Herramientas y Mejoras del Hogar`,
  diy: `Home Improvement | DIY & Tools | DIY, Tools & Garden | Baumarkt | Bricolage |
    Bricolaje y herramientas | Fai da te | Klussen & gereedschap | Narzędzia i renowacja domu |
    Bygg, el & verktyg | Yapı Market | DIY・工具・ガーデン`,
  garden: `Garden | Garden & Outdoor | Garden & Outdoors | Patio, Lawn & Garden | Outdoor Living |
    Garten | Jardin | Giardino e giardinaggio | Jardim e Piscina | Tuin, terras & gazon | Ogród |
    Trädgård | Bahçe`,
  automotive: `Automotive | Automotive Parts & Accessories | Car & Motorbike |
    Car & Bike Products | Auto & Motorrad | Auto et Moto | Coche y moto |
    Coche y Moto - Piezas y accesorios | Automotriz y Motocicletas | Automotivo | Auto & motor |
    Motoryzacja | Bil & motorcykel | Otomotiv | 車＆バイク`,
  sports: `Sports | Sports & Outdoors | Sports & Fitness | Sports, Fitness & Outdoors |
    Sport & Freizeit | Sports et Loisirs | Deportes y aire libre | Sport e tempo libero |
    Esportes | Esportes e Aventura | Sport & outdoor | Sport i turystyka | Spor ve Outdoor |
    スポーツ＆アウトドア`,
  industrial: `Industrial & Scientific | Business, Industry & Science |
    Gewerbe, Industrie & Wissenschaft | Secteur industriel et scientifique |
    Commerce, Industrie et Science | Industria y ciencia | Industria, empresas y ciencia |
    Commercio, Industria e Scienza | Produtos Industriais e Científicos |
    Zakelijk, industrie & wetenschap | Biznes, przemysł i nauka | 産業・研究開発用品`,
  books: `Books | Japanese Books | English Books | Bücher | Bücher (Fremdsprachig) |
    Fremdsprachige Bücher | Livres | Livres anglais et étrangers | Libros |
    Libros en idiomas extranjeros | Libri | Libri in altre lingue | Livros | Boeken | Książki |
    Böcker | Kitap | Kitaplar | 本 | 洋書 | كتب`,
  'kindle-books': `Kindle Store | Kindle eBooks | Kindle-Shop | Boutique Kindle | Tienda Kindle |
    Loja Kindle | Sklep Kindle | Kindle-butik | Kindleストア`,
  audible: `Audible Audiobooks | Audible Books & Originals | Audible Hörbücher |
    Livres audio Audible | Audiolivros Audible`,
  music: `Music | CDs & Vinyl | Music, CDs & Vinyl | Musik-CDs & Vinyl | CD & Vinyles |
    Musique : CD & Vinyles | Música: CDs y vinilos | CDs y vinilos | CD e vinili | CD e Vinil |
    Muziek, cd's & vinyl | Płyty CD i winylowe | Cd & vinyl | Müzik | ミュージック`,
  'digital-music': `Digital Music | MP3 Music | Musik-Downloads | Téléchargement de musique |
    Música Digital | Musica Digitale`,
  dvd: `DVD & Blu-ray | Movies & TV | Movies & TV Shows | Film & TV | Películas y TV |
    Películas y Series de TV | Filmy i programy TV | DVD`,
  video: `Prime Video`,
  software: `Software | Logiciels | Oprogramowanie | Programvara | Yazılım | PCソフト`,
  'video-games': `Video Games | PC & Video Games | Computer & Video Games | Games |
    Games e Consoles | Jeux vidéo | Videojuegos | Videogiochi | Videogames | Gry wideo |
    Gry i konsole | TV-spel & konsoler | PC ve Video Oyunları | ゲーム | ألعاب الفيديو`,
  electronics: `Electronics | Electronics & Photo | Electronics & Cameras | Elektronik & Foto |
    High-Tech | Electrónica | Electrónicos | Elettronica | Eletrônicos | Eletrônicos e Tecnologia |
    Elektronica | Elektronika | Elektronik | 家電＆カメラ | إلكترونيات`,
  camera: `Camera & Photo | Camera, Photo & Video | Kamera & Foto`,
  headphones: `Headphones | Headphones, Earbuds & Accessories`,
  televisions: `Televisions | Fernseher | Téléviseurs | Televisores | TVs`,
  mobile: `Cell Phones & Accessories | Mobile Phones & Accessories |
    Mobile Phones & Communication | Celulares e Comunicação`,
  pc: `Computers | Computers & Accessories | Computer & Zubehör | Informatique | Informática |
    Computadores e Informática | Komputery | Datorer | Datorer & tillbehör | Bilgisayar |
    Bilgisayarlar | パソコン・周辺機器`,
  'musical-instruments': `Musical Instruments | Musical Instruments & DJ |
    Musical Instruments & DJ Equipment | Musikinstrumente & DJ-Equipment |
    Instruments de musique & Sono | Instrumentos musicales | Strumenti musicali e DJ |
    Strumenti musicali | Instrumentos Musicais | Muziekinstrumenten | Instrumenty muzyczne |
    Musikinstrument | Müzik Enstrümanları | Müzik Aletleri | 楽器 | 楽器・音響機器`,
  office: `Office Products | Stationery & Office Supplies | Stationery and Office Products |
    Bürobedarf & Schreibwaren | Fournitures de bureau | Oficina y papelería |
    Cancelleria e prodotti per ufficio | Material para Escritório e Papelaria |
    Papelaria e Escritório | Kantoorproducten | Biuro | Kontorsprodukter | Ofis ve Kırtasiye |
    文房具・オフィス用品`,
  handmade: `Handmade | Fatto a mano | Hecho a mano`,
  'gift-cards': `Gift Cards | Geschenkgutscheine | Gutscheine | Boutique chèques-cadeaux |
    Chèques-cadeaux | Cheques regalo | Buoni regalo | Cadeaubonnen | Karty podarunkowe |
    Presentkort | Hediye Kartları | ギフト券`,
  'amazon-devices': `Amazon Devices | Amazon Geräte | Appareils Amazon | Dispositivos de Amazon |
    Dispositivos Amazon`,
};
