import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Has the widths of what most systems write with, and is in Debian. */
const FONT = 'Liberation Sans';

const CONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['system-ui', 'sans-serif']
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${FONT}</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

/**
 * Writes a configuration by which browsers on Linux write as most users see it, not in the font that a
 * bare Debian has for lack of another.
 *
 * @returns its path, for `FONTCONFIG_FILE`.
 */
export function fontsLikeMost(folder: string): string {
  const path = join(folder, 'fonts.conf');
  writeFileSync(path, CONFIG);
  return path;
}
