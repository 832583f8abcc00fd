import { tokenField } from '../../http/csrf'
import type { View } from '../view'

/** Every form carries it: see `http/csrf`. */
export function TokenField({ view }: { readonly view: View }) {
  return <input type='hidden' name={tokenField} value={view.token} />
}
