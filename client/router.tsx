import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  type RouterHistory,
} from '@tanstack/react-router';
import { CustomerPage } from './customer/CustomerPage.js';
import { pageStateOf } from './page-state.js';
import { CrashPage } from './shell/CrashPage.js';
import { NotFoundPage } from './shell/NotFoundPage.js';
import { Shell } from './shell/Shell.js';
import { StartPage } from './start/StartPage.js';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: pageStateOf,
});
const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage });
/** An address without an id leads to the page that finds one. */
const customersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/customers',
  component: () => <Navigate to="/" search={(before) => before} replace />,
});
const customerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/customers/$customerId',
  component: CustomerPage,
});
const routeTree = rootRoute.addChildren([startRoute, customersRoute, customerRoute]);

// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- The router's type is its routes.
export function createPageRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    scrollRestoration: true,
    // What the routes do not know is as if it were not there.
    search: { strict: true },
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    ...(history === undefined ? {} : { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
