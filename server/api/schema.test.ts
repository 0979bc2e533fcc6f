import { describe, expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { buildApiSchema, printApiSchema } from './schema.js';

const schema = buildApiSchema(null);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('The schema', () => {
  test('describes every type, field, argument and enum value', () => {
    const silent: string[] = [];
    const note = (where: string, description: string | null | undefined): void => {
      if ((description ?? '').trim() === '') silent.push(where);
    };
    for (const type of types) {
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      if (!root && !isSpecifiedScalarType(type)) note(type.name, type.description);
      if (isEnumType(type))
        type.getValues().forEach(({ name, description }) => {
          note(`${type.name}.${name}`, description);
        });
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(`${type.name}.${field.name}`, field.description);
          field.args.forEach(({ name, description }) => {
            note(`${type.name}.${field.name}(${name})`, description);
          });
        }
      }
      if (isInputObjectType(type)) {
        Object.values(type.getFields()).forEach(({ name, description }) => {
          note(`${type.name}.${name}`, description);
        });
      }
    }
    expect(silent).toEqual([]);
  });

  test('prints sorted, the same every time', () => {
    expect(printApiSchema(schema)).toBe(printApiSchema(buildApiSchema(null)));
  });

  test('has no input that graphql-jit would read otherwise than graphql-js', () => {
    const inputs = types.filter(isInputObjectType);
    const withDefaults = inputs.flatMap((type) =>
      Object.values(type.getFields()).filter(({ defaultValue }) => defaultValue !== undefined),
    );
    expect(withDefaults).toEqual([]);
    expect(inputs.filter(({ isOneOf }) => isOneOf)).toEqual([]);
  });
});
