// Loaded before the portal by `npm start`, so that a set-up beside it does not pull its files away.
import { notePortal } from './running-portals.mjs'

notePortal()
