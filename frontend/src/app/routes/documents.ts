import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

const form = () => import('@/features/documents/DocumentFormPage');

export const documentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents',
    component: lazyRouteComponent(
      () => import('@/features/documents/DocumentsPage'),
      'DocumentsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/new',
    component: lazyRouteComponent(form, 'NewDocumentPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/$id/edit',
    component: lazyRouteComponent(form, 'EditDocumentPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/$id',
    component: lazyRouteComponent(
      () => import('@/features/documents/DocumentPage'),
      'DocumentPage',
    ),
  }),
];
