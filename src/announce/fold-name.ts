/** How a filter compares names: without case, accents, spaces or punctuation, so "Trí Nam" meets "tri-nam". */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
