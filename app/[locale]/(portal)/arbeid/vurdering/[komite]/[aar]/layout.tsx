import type { ReactNode } from 'react'
import { Announcements } from '@/components/benk/announce'

/** Around the pages of one bench: what is said when a unit has been decided is heard on the page of the next. */
export default function BenchLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Announcements />
    </>
  )
}
