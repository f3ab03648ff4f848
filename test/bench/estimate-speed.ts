export function timings() {
  return {};
}
