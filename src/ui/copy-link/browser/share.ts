/** Shares an address: by the system’s share sheet on a touch screen, otherwise by the clipboard. */

/**
 * @param address what is shared
 * @returns whether it was copied, and should be said so; a share sheet speaks for itself
 * @throws when the clipboard is closed to the page
 */
export async function share(address: string): Promise<boolean> {
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    try {
      await navigator.share({ title: document.title, url: address });
      return false;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return false;
    }
  }
  await navigator.clipboard.writeText(address);
  return true;
}
