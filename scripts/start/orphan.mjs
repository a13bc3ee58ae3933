// @ts-check
// Loaded into every child that `npm start` runs (`node --import`). The channel to the parent closes when the
// parent ends, also by `kill -9`: a child must not go on installing or building beside the next start.
// The children of a child inherit the flag, and are none of ours: their channels are left alone.
if (process.ppid === Number(process.env.OPPFULGT_PARENT)) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.channel?.unref()
}
