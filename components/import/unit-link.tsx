'use client'
import { useRouter } from 'next/navigation'
import type { Route } from 'next'
import type { ReactNode } from 'react'

interface UnitLinkProps {
  href: string
  isShown: boolean
  children: ReactNode
}

/** Shows another unit beside its lines and keeps what is ticked; without a script it is a link like any other. */
export function UnitLink({ href, isShown, children }: UnitLinkProps) {
  const router = useRouter()
  return (
    <a
      href={href}
      aria-current={isShown ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        router.push(href as Route)
      }}
    >
      {children}
    </a>
  )
}
