import {
  type ForeignState,
  type Municipality,
  municipalityRegistry,
  type Registries,
  type StateRegistry,
} from '../../../src/index'

const comune = (
  istat: string,
  belfiore: string,
  name: string,
  rest: Partial<Municipality> = {},
): Municipality => ({
  istat,
  belfiore,
  name,
  province: 'AN',
  region: '11',
  from: '1861-03-17',
  to: null,
  ...rest,
})

export const comuni: readonly Municipality[] = [
  comune('042002', 'A271', 'Ancona'),
  comune('042021', 'E388', 'Jesi'),
  // Ripe went into Trecastelli.
  comune('042040', 'H322', 'Ripe', { to: '2013-12-31' }),
  comune('042050', 'M318', 'Trecastelli', { from: '2014-01-01' }),
  // Montecopiolo changed province and region, and kept its cadastral code.
  comune('041033', 'F478', 'Montecopiolo', { province: 'PS', to: '1998-09-03' }),
  comune('041033', 'F478', 'Montecopiolo', {
    province: 'PU',
    from: '1998-09-04',
    to: '2021-06-16',
  }),
  comune('099030', 'F478', 'Montecopiolo', { province: 'RN', region: '08', from: '2021-06-17' }),
  comune('016065', 'C337', 'Castro', { province: 'BG', region: '03' }),
  comune('075096', 'M261', 'Castro', { province: 'LE', region: '16' }),
  // Baranzate was undone by a court and made again.
  comune('015250', 'A618', 'Baranzate', {
    province: 'MI',
    region: '03',
    from: '2001-12-12',
    to: '2003-03-05',
  }),
  comune('015250', 'A618', 'Baranzate', { province: 'MI', region: '03', from: '2004-06-08' }),
  // One that had another cadastral code before.
  comune('042099', 'B871', 'Nuovocodice', { to: '1999-12-31' }),
  comune('042099', 'M999', 'Nuovocodice', { from: '2000-01-01' }),
]

const romania: ForeignState = { code: 'Z129', name: 'Romania' }
const albania: ForeignState = { code: 'Z100', name: 'Albania' }
const croatia: ForeignState = { code: 'Z149', name: 'Croazia', formerly: ['Z118'] }
const yugoslavia: ForeignState = { code: 'Z118', name: 'Jugoslavia' }
const all = [romania, albania, croatia, yugoslavia]

const states: StateRegistry = {
  withCode: (code) => all.find((state) => state.code === code) ?? null,
  named: (name) => all.find((state) => state.name.toLowerCase() === name.toLowerCase()) ?? null,
  similar: () => [],
}

/** All places that there are, as far as these tests go. */
export const everyPlace: Partial<Registries> = {
  municipalities: municipalityRegistry(comuni, { complete: true }),
  states,
}

/** The comuni of one area, and no states. */
export const somePlaces: Partial<Registries> = { municipalities: municipalityRegistry(comuni) }
