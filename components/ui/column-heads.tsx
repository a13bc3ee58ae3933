interface ColumnHeadsProps<Column extends string> {
  columns: readonly Column[]
  name: (column: Column) => string
}

/** The heads of a table's columns, in the order of its cells. */
export function ColumnHeads<Column extends string>({ columns, name }: ColumnHeadsProps<Column>) {
  return columns.map((column) => (
    <th key={column} scope="col">
      {name(column)}
    </th>
  ))
}
