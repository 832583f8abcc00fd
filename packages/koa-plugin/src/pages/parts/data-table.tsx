import type { ComponentChildren } from 'preact'

export interface DataColumn<Row> {
  readonly header: string
  readonly cell: (row: Row) => ComponentChildren
  /** Codes and values: in a face in which 0 and O differ. @default false */
  readonly code?: boolean
}

/**
 * A table with a caption, whose first column names its rows. On narrow screens each row is a card: styles take
 * a table's meaning away then, so the roles say it again.
 */
export function DataTable<Row>(props: {
  readonly caption: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  /** Class of a row's element. @default none */
  readonly rowClass?: (row: Row) => string | undefined
}) {
  const { caption, columns, rows, rowClass } = props
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table class='table consegna-table' role='table'>
      <caption>{caption}</caption>
      <thead role='rowgroup'>
        <tr role='row'>
          {columns.map(({ header }) => (
            <th scope='col' role='columnheader' key={header}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role='rowgroup'>
        {rows.map((row, position) => (
          <tr role='row' class={rowClass?.(row)} key={position}>
            {columns.map(({ header, cell, code }, column) => {
              const attributes = {
                class: code ? 'consegna-code' : undefined,
                'data-label': header,
                key: header,
              }
              return column === 0 ? (
                <th scope='row' role='rowheader' {...attributes}>
                  {cell(row)}
                </th>
              ) : (
                <td role='cell' {...attributes}>
                  {cell(row)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
