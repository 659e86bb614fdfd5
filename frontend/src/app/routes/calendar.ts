import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendar',
    component: lazyRouteComponent(() => import('@/features/calendar/CalendarPage'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendar/years/$year',
    component: lazyRouteComponent(
      () => import('@/features/calendar/CalendarYearPage'),
      'CalendarYearPage',
    ),
  }),
];
