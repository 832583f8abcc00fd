// The public surface: a middleware, its router for those who compose, and the shapes of both.
export { sameSitePath } from './http/same-site-path'
export { intakePlugin, intakeRouter } from './intake-plugin'
export type { ConsegnaState, FailureInfo, IntakePluginOptions } from './options'
export type { Frame, FrameAction, FrameLinks, FrameMenuItem, HelpDesk } from './pages/frame/frame'
export type { Crumb, Page } from './pages/page'
export { publicKeysPath, verificationPath } from './routes/links'
