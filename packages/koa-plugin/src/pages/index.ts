// What a portal builds its own pages with, so that they look like the plugin's.
export { type AssetLinks, assetLinks } from '../http/assets'
export type { Frame, FrameAction, FrameLinks, FrameMenuItem, HelpDesk } from './frame/frame'
export { renderFrame } from './frame/render-frame'
export type { Crumb, Page } from './page'
export { Alert } from './parts/alert'
export { Icon } from './parts/icon'
export { renderBody } from './render-body'
