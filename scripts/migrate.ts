// npm run migrate -- [deploy | status | create NAME | drift]
// Prisma's migrations without Prisma's engine download (docs: lib/db/migrate).
import { runMigrate } from '@/lib/db/migrate/cli'

process.exitCode = await runMigrate(process.argv.slice(2))
