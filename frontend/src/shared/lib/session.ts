import { useQuery } from '@tanstack/react-query';
import { getSessionOptions, type Permission, type Session } from '@/api';

/** Who is signed in; only inside the shell, whose guard has fetched it. */
export function useSession(): Session {
  const { data } = useQuery({ ...getSessionOptions(), staleTime: Infinity });
  if (!data) throw new Error('useSession is used outside the signed-in shell');
  return data;
}

/** Whether to show a way in; the server decides whether it may be gone. */
export function may(session: Session, permission: Permission): boolean {
  return session.permissions.includes(permission);
}
