/** How dark a tile is, from nothing to one: rates under four fifths are all the palest, since what matters lies above. */
export function depth(tenThousandths: number): number {
  return Math.min(1, Math.max(0, (tenThousandths - 8_000) / 2_000))
}

/** The ground of a tile and ink that can be read on it. */
export function colours(tenThousandths: number): { background: string; color: string } {
  const share = depth(tenThousandths)
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * share)
  return { background: `rgb(${mix(0xfd, 0x0b)} ${mix(0xf0, 0x54)} ${mix(0xdc, 0x50)})`, color: share > 0.55 ? '#fff' : '#000' }
}

/** The tiles of the level below an area: counties of the region, towns of a county, villages of a town, grids of a village. */
export function below<Area extends { code: string }>(area: string, levels: { counties: readonly Area[]; towns: readonly Area[]; villages: readonly Area[]; grids: readonly Area[] }): readonly Area[] {
  const level = area.length < 6 ? levels.counties : area.length < 9 ? levels.towns : area.length < 12 ? levels.villages : levels.grids
  return level.filter(({ code }) => code.startsWith(area))
}
