import { describe, expect, it } from 'vitest';
import { readConfig, settings } from './config.ts';

describe('settings', () => {
  it('run the whole product when nothing is set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      mode: 'production',
      port: 3000,
      host: 'localhost',
      databaseUrl: null,
      model: null,
    });
    expect(config.modelOff).toContain('not set');
  });

  it('name every wrong setting at once', () => {
    expect(() => readConfig({ PORT: 'many', LOG_LEVEL: 'loud' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
    expect(() => readConfig({ MODEL_URL: 'not an address', MODEL_NAME: 'x' })).toThrow(/MODEL_URL/);
  });

  it('keep the model off, and say why, when it is only half configured', () => {
    expect(readConfig({ MODEL_URL: 'http://localhost:1/v1' }).modelOff).toContain('MODEL_NAME');
    expect(readConfig({ MODEL_NAME: 'small' }).modelOff).toContain('MODEL_URL');
  });

  it('take the place of processing from the address unless it is given', () => {
    const model = readConfig({ MODEL_URL: 'http://box.lan:8080/v1', MODEL_NAME: 'small' }).model;
    expect(model).toEqual({
      url: 'http://box.lan:8080/v1',
      name: 'small',
      key: null,
      place: 'box.lan:8080',
      timeoutMs: 9_000,
    });
  });

  it('each say what they mean', () => {
    for (const { name, meaning } of settings) expect(meaning, name).not.toBe('');
  });
});
