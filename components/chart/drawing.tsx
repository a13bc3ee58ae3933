import type { ReactNode } from 'react'

export interface DrawingText {
  /** What the picture shows, in a sentence. */
  title: string
  /** The figures it shows, for those who do not see it. */
  desc: string
}

interface DrawingProps extends DrawingText {
  id: string
  /** Which of the two drawings; the style sheet shows the one there is room for. */
  size: 'wide' | 'narrow'
  className: string
  height: number
  children: ReactNode
}

/** A picture with name and description. Not role="img": its parts are links, and stay to be reached. */
export function Drawing({ id, size, className, height, title, desc, children }: DrawingProps) {
  const own = `${id}-${size}`
  return (
    <svg
      className={`chart chart-${size} ${className}`}
      height={height}
      role="group"
      aria-labelledby={`${own}-title`}
      aria-describedby={`${own}-desc`}
    >
      <title id={`${own}-title`}>{title}</title>
      <desc id={`${own}-desc`}>{desc}</desc>
      {children}
    </svg>
  )
}
