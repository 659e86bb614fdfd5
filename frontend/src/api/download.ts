import { bearer } from './bearer';
import { apiFetch } from './fetch';

/** Whether a plain link would arrive without the sign-in, since no cookie carries it. */
export function needsFetching(): boolean {
  return bearer.source() !== undefined;
}

/** Saves what stands at an address of the API under a name. Throws {@link ProblemError}. */
export async function download(address: string, fileName: string): Promise<void> {
  const response = await apiFetch(new URL(address, location.origin));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
