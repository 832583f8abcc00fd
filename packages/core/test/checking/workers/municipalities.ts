import { municipalityRegistry } from '../../../src/registries/municipalities'

/** Three comuni of the Marche, for both sides of the threads. */
export const municipalities = municipalityRegistry(
  [
    ['042002', 'A271', 'Ancona'],
    ['042021', 'E388', 'Jesi'],
    ['042017', 'D451', 'Fabriano'],
  ].map(([istat = '', belfiore = '', name = '']) => ({
    ...{ istat, belfiore, name, province: 'AN', region: '11', from: '1946-01-01', to: null },
  })),
)
