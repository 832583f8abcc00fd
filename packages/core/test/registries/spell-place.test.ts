import { expect, it } from 'vitest'
import { spellPlace } from '../../src/registries/spell-place'

it.each([
  ['ABANO TERME', 'Abano Terme'],
  ['FORLÌ', 'Forlì'],
  ["SANT'ELPIDIO A MARE", "Sant'Elpidio a Mare"],
  ["REGGIO NELL'EMILIA", "Reggio nell'Emilia"],
  ["L'AQUILA", "L'Aquila"],
  ["SERRA DE' CONTI", "Serra de' Conti"],
  ["FRAGNETO L'ABATE", "Fragneto l'Abate"],
  ["VO'", "Vo'"],
  ['LIVINALLONGO DEL COL DI LANA', 'Livinallongo del Col di Lana'],
  ['MONTESCUDO-MONTE COLOMBO', 'Montescudo-Monte Colombo'],
  ['GRESSONEY-LA-TRINITÉ', 'Gressoney-La-Trinité'],
  ['SAINT-RHÉMY-EN-BOSSES', 'Saint-Rhémy-en-Bosses'],
  ['UNSERE LIEBE FRAU IM WALDE-ST. FELIX', 'Unsere Liebe Frau im Walde-St. Felix'],
  ['SAN VITO LO CAPO', 'San Vito Lo Capo'],
  ['SAN GIOVANNI LA PUNTA', 'San Giovanni la Punta'],
  ['SAN GIORGIO LA MOLARA', 'San Giorgio La Molara'],
  ['VILLA COSTA', 'Villa Costa'],
  ['MORRA DE SANCTIS', 'Morra De Sanctis'],
  ['DOMUS DE MARIA', 'Domus de Maria'],
  ['RIESE PIO X', 'Riese Pio X'],
  ['SOTTO IL MONTE GIOVANNI XXIII', 'Sotto il Monte Giovanni XXIII'],
])('%s is written %s', (capitals, spelling) => {
  expect(spellPlace(capitals)).toBe(spelling)
})
