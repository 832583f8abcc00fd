import type { ColumnLayout, InputRule } from '../column'

const day = (iso: string): string => iso.split('-').reverse().join('/')

function quantity(value: number): string {
  const decimals = Number.isInteger(value) ? 0 : 2
  return new Intl.NumberFormat('it-IT', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: 6,
    useGrouping: 'always',
  }).format(value)
}

/** What a rule lets people type, as an Italian phrase for the field guide: `da 0 a 15.748,78`. */
export function describeRule(rule: InputRule): string {
  switch (rule.kind) {
    case 'none':
      return ''
    case 'choices':
      return rule.choices.join(', ')
    case 'decimal': {
      const most = rule.max === undefined ? '' : quantity(rule.max)
      if (rule.minExclusive) {
        return `maggiore di ${quantity(rule.min)}${most && `, al massimo ${most}`}`
      }
      return most ? `da ${quantity(rule.min)} a ${most}` : `da ${quantity(rule.min)} in su`
    }
    case 'date':
      return `dal ${day(rule.min)} al ${day(rule.max)}`
    case 'length':
      if (rule.min === rule.max) return `${rule.min} caratteri`
      return rule.min > 1
        ? `da ${rule.min} a ${rule.max} caratteri`
        : `al massimo ${rule.max} caratteri`
  }
}

/** What Excel says when something else is typed. Null where nothing is refused. */
export function objectTo({ rule }: Pick<ColumnLayout<never>, 'rule'>): string | null {
  const allowed = describeRule(rule)
  switch (rule.kind) {
    case 'none':
      return null
    case 'choices': {
      const sentence = `Scegli un valore dall’elenco: ${allowed}.`
      return sentence.length <= 225
        ? sentence
        : 'Scegli un valore dall’elenco a discesa della cella.'
    }
    case 'decimal':
      return `Scrivi un numero ${allowed}, con la virgola per i decimali.`
    case 'date':
      return `Scrivi una data ${allowed}, nel formato gg/mm/aaaa.`
    case 'length':
      return `Lunghezza prevista: ${allowed}. Controlla quello che hai scritto.`
  }
}
