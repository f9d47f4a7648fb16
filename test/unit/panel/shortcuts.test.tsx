// @vitest-environment happy-dom
/** The list of keys: by a button, by the question mark, and never in the way of typing. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { de } from '../../../src/texts/de/index.ts';
import { drawPanel } from './dom.tsx';
import { dropped } from './fixtures.ts';

afterEach(cleanup);

const list = () => screen.queryByRole('dialog', { name: 'Keyboard shortcuts' });

describe('the list of keys', () => {
  it('is opened by the button and says what the keys do', async () => {
    drawPanel([dropped()]);
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('F6').closest('div')?.textContent).toContain('to the detail and back');
  });

  it('is opened by the question mark, save where that is typed', async () => {
    drawPanel([dropped()]);
    fireEvent.keyDown(screen.getByRole('combobox'), { key: '?' });
    expect(list()).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
  });

  it('gives the focus back to where it was', async () => {
    drawPanel([dropped()]);
    const row = screen.getAllByRole('row')[1] as HTMLElement;
    row.focus();
    fireEvent.keyDown(row, { key: '?' });
    const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: 'Keyboard shortcuts' });
    fireEvent(dialog, new Event('close'));
    expect(list()).toBeNull();
    expect(document.activeElement).toBe(row);
  });

  it('is there in German', async () => {
    drawPanel([dropped()], de, 'de');
    fireEvent.click(screen.getByRole('button', { name: 'Tastenkürzel' }));
    expect((await screen.findByRole('dialog', { name: 'Tastenkürzel' })).textContent).toContain('Pos1');
  });
});
