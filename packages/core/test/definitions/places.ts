import { type Municipality, municipalityRegistry, type Registries } from '../../src/index'

const comune = (
  istat: string,
  belfiore: string,
  name: string,
  province: string,
  period: readonly [from: string, to?: string],
): Municipality => ({
  istat,
  belfiore,
  name,
  province,
  region: '11',
  from: period[0],
  to: period[1] ?? null,
})

export const ancona = comune('042002', 'A271', 'Ancona', 'AN', ['1861-03-17'])

/** Comuni of today and of the past; two of one name; one that changed its province; hyphens and accents. */
export const comuni: readonly Municipality[] = [
  ancona,
  comune('042021', 'E388', 'Jesi', 'AN', ['1865-12-11']),
  comune('044066', 'H769', 'San Benedetto del Tronto', 'AP', ['1935-09-06']),
  comune('042050', 'M318', 'Trecastelli', 'AN', ['2014-01-01']),
  comune('042039', 'H322', 'Ripe', 'AN', ['1861-03-17', '2013-12-31']),
  comune('016065', 'C337', 'Castro', 'BG', ['1861-03-17']),
  comune('075096', 'M261', 'Castro', 'LE', ['1975-05-28']),
  comune('041033', 'F478', 'Montecopiolo', 'PU', ['1998-09-04', '2021-06-16']),
  comune('099030', 'F478', 'Montecopiolo', 'RN', ['2021-06-17']),
  comune('041056', 'I285', 'Sant’Angelo in Lizzola', 'PU', ['1998-09-04', '2013-12-31']),
  comune('007053', 'H042', 'Pré-Saint-Didier', 'AO', ['1977-01-02']),
]

export const noRegistries: Partial<Registries> = {}

export const places: Partial<Registries> = {
  municipalities: municipalityRegistry(comuni, { complete: true }),
}
