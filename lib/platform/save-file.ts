/** Long enough for the browser to have read the file, which it does when the save begins. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which saves it as it saves downloads. Needs no permission. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
