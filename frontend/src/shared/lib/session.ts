import { useQuery } from '@tanstack/react-query';
import { asOf, getSessionOptions, type Permission, type Session } from '@/api';

/** Who is signed in; only inside the shell, whose guard has fetched it. */
export function useSession(): Session {
  const { data } = useQuery({ ...getSessionOptions(), staleTime: Infinity });
  if (!data) throw new Error('useSession is used outside the signed-in shell');
  return data;
}

/** Whether to show a way in (none to a change while the past is looked at); the server decides whether it may be gone. */
export function may(session: Session, permission: Permission): boolean {
  const reading = permission.endsWith('_READ');
  return session.permissions.includes(permission) && (reading || !asOf.get());
}
