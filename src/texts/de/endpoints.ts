/** Die Ansicht der Endpunkte: Bahnen auf einer Zeitachse, und wie sich Lebensdauer und Stille verteilen. */
import type * as english from '../en/endpoints.ts';
import { one } from './plural.ts';

export const endpoints: typeof english.endpoints = {
  lanes: 'Endpunkte, und wann ihre Sockets lebten',

  columns: {
    endpoint: 'Endpunkt',
    attempts: 'Versuche',
    opened: 'Geöffnet',
    lifetime: 'Lebensdauer',
    backOff: 'Wartezeit',
    end: 'Häufigstes Ende',
    timeline: 'Zeitverlauf',
  },

  unknown: 'Adresse nicht bekannt',
  listTip: (endpoint) => `Die Disconnects von ${endpoint} auflisten`,
  attempts: (count, shown) => `${shown} ${one(count, 'Versuch', 'Versuche')}`,
  allOpened: 'alle geöffnet',
  neverOpened: 'nie geöffnet',
  opened: (share) => `${share} geöffnet`,
  median: (duration) => `Median ${duration}`,
  end: (count, code) => `${count} × ${code}`,
  noCode: 'ohne Code',

  backOff: {
    atOnce: 'neuer Versuch sofort, ohne Wartezeit',
    steady: (wait) => `neuer Versuch nach je ${wait}, nicht länger werdend`,
    single: (wait) => `neuer Versuch nach ${wait}`,
    growing: (waits, isLonger) => `neuer Versuch nach ${waits.join('; ')}${isLonger ? ' …' : ''}`,
  },

  timeline: {
    ends: (endpoint) => `Enden bei ${endpoint}`,
    noEnds: 'noch kein Ende',
    live: (shown) => `${shown} offen`,
    wereLive: (count, shown) => `${shown} ${one(count, 'war', 'waren')} offen`,
    merged: (count, shown, times, codes) => `${shown} ${one(count, 'Disconnect', 'Disconnects')}, ${times}: ${codes}`,
    axis: 'Zeitachse. Ziehen, um einen Zeitraum zu wählen',
    now: 'jetzt',
    saved: 'gespeichert',
  },

  zoom: {
    label: 'Sichtbare Zeit',
    in: 'Vergrößern',
    out: 'Verkleinern',
    fit: 'Die ganze Zeit zeigen',
    earlier: 'Früher',
    later: 'Später',
    only: 'Die Liste auf die sichtbare Zeit einschränken',
  },

  brush: {
    from: 'Anfang des gewählten Zeitraums',
    to: 'Ende des gewählten Zeitraums',
  },

  spread: {
    title: 'Lebensdauer und Stille',
    choose: 'Endpunkt, dessen Zeiten gezeigt werden',
    all: 'Alle Endpunkte',
    lifetime: 'Lebensdauer',
    silence: 'Stille vor dem Ende',
    neverOpened: (count) => `${count} nie geöffnet`,
    none: 'Noch hat kein Socket geendet, der offen war.',
    wall: (count, time) => `${count} bei ${time}`,
    wallMatches: (count, time, products) => `${count} bei ${time}: passt zum Standardlimit von ${products}`,
    wallMatchesMore: (count, time, products, more) =>
      `${count} bei ${time}: passt zum Standardlimit von ${products} und ${more} weiteren`,
    pile: (count, shown, least, most) =>
      `${shown} ${one(count, 'Disconnect', 'Disconnects')}, ${least === most ? least : `${least} bis ${most}`}`,
    table: 'Wie viele nach welcher Zeit endeten',
    upTo: (limit) => `bis ${limit}`,
    over: (limit) => `über ${limit}`,
    time: 'Zeit',
  },
};
