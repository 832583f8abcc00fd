export { sameSitePath } from './http/same-site-path'
export type { ConsegnaState, FailureInfo, IntakePluginOptions } from './options'
export type { Frame, FrameAction, FrameLinks, FrameMenuItem, HelpDesk } from './pages/frame/frame'
export type { Crumb, Page } from './pages/page'
