interface FilterSelectProps {
  name: string
  label: string
  /** What stands for no choice; null where there is always one. */
  any: string | null
  options: readonly { value: string; label: string }[]
  value: string
}

/** One choice of a form that puts what is chosen in the address. */
export function FilterSelect({ name, label, any, options, value }: FilterSelectProps) {
  const id = `valg-${name}`
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className="ds-input" defaultValue={value}>
        {any === null ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
