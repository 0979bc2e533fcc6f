import type { Actor } from '../../engine/feedback-state.js';
import type { Viewer } from '../viewer.js';

/** Who gives feedback: it follows from the token, but an adviser may pass on what the customer said. */
export function actorOf(viewer: Viewer, onBehalfOfCustomer: boolean | null | undefined): Actor {
  return viewer.role === 'customer' || onBehalfOfCustomer === true ? 'CUSTOMER' : 'ADVISER';
}
