import { formatDay } from '../../messages/formats'
import type { Day } from '../../ports/records'
import type { Municipality, MunicipalityRegistry, Registries } from '../../ports/registries'
import type { AnyRow, RuleFinding } from '../rule'

/** Where and when somebody was born, as the row tells it; null where it does not. */
interface Born {
  readonly place: string | null
  readonly day: Day | null
}

interface PlaceColumns {
  readonly code: string
  readonly birthDate?: string
  readonly birthPlace?: string
}

/** What a code calls a place: `Jesi (AN)`, `Romania`, else the code itself. */
function nameOf(
  place: string,
  periods: readonly Municipality[],
  { states }: Partial<Registries>,
): string {
  const [newest] = periods
  return newest ? `${newest.name} (${newest.province})` : (states?.withCode(place)?.name ?? place)
}

/** Whether one of the comuni of these periods ever had a cadastral code. */
function hadCode(
  periods: readonly Municipality[],
  code: string,
  registry: MunicipalityRegistry,
): boolean {
  const has = ({ belfiore }: Municipality): boolean => belfiore === code
  return periods.some(has) || periods.some(({ istat }) => registry.withIstat(istat).some(has))
}

/** Whether a text names the place of a code; null when the registries can't tell. */
function agrees(
  written: string,
  place: string,
  isKnown: boolean,
  { municipalities, states }: Partial<Registries>,
): boolean | null {
  const comuni = municipalities?.named(written) ?? []
  if (municipalities && hadCode(comuni, place, municipalities)) return true
  const state = states?.named(written) ?? null
  if (comuni.length === 0 && !state) return null
  if (state && [state.code, ...(state.formerly ?? [])].includes(place)) return true
  // A comune of the same name may be missing from a registry that has not got them all.
  return isKnown || place.startsWith('Z') || municipalities?.complete ? false : null
}

/** When a comune existed before a day and after it; null when it existed on that day, or is not known. */
function otherTimes(
  periods: readonly Municipality[],
  day: Day,
): { readonly until: Day | null; readonly since: Day | null } | null {
  if (periods.length === 0) return null
  let until: Day | null = null
  let since: Day | null = null
  for (const { from, to } of periods) {
    if (from <= day && (to === null || day <= to)) return null
    if (to !== null && to < day && (until === null || to > until)) until = to
    if (from > day && (since === null || from < since)) since = from
  }
  return { until, since }
}

/** Compares the place in a code with the one in the row, and with the day of birth. */
export function comparePlaces(
  born: Born,
  place: string,
  columns: PlaceColumns,
  registries: Partial<Registries>,
): readonly RuleFinding<AnyRow>[] {
  const { municipalities, states } = registries
  if (!municipalities) return []
  const periods = municipalities.withBelfiore(place)
  const isKnown = periods.length > 0 || Boolean(states?.withCode(place))
  if (!isKnown && municipalities.complete && states) {
    return [{ code: 'fiscal-code.unknown-place', params: { place }, column: columns.code }]
  }
  if (born.place !== null && agrees(born.place, place, isKnown, registries) === false) {
    const params = { written: born.place, inCode: nameOf(place, periods, registries) }
    const column = columns.birthPlace ?? columns.code
    return [{ code: 'fiscal-code.place', params, column }]
  }
  const times = born.day === null ? null : otherTimes(periods, born.day)
  if (born.day === null || !times) return []
  const params = {
    place: nameOf(place, periods, registries),
    day: formatDay(born.day),
    until: times.until === null ? '' : formatDay(times.until),
    since: times.since === null ? '' : formatDay(times.since),
  }
  const column = (born.place === null ? columns.birthDate : columns.birthPlace) ?? columns.code
  return [{ code: 'fiscal-code.place-period', params, column }]
}
