import {
  GraphQLError,
  Kind,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Config } from '../config.ts';

/** What no reasonable operation reaches; a client that does wants several operations. */
const MAX_ALIASES = 100;
const MAX_ROOT_FIELDS = 50;
const MAX_DIRECTIVES = 100;
/** The longest of the contract has about 200; ids and long lists belong into variables. */
export const MAX_TOKENS = 5000;

/** Counted with every fragment written out. */
interface Size {
  depth: number;
  aliases: number;
  fields: number;
  directives: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, fields: 0, directives: 0 };

function measure(context: ValidationContext) {
  // Each fragment is measured once: written out, fragments of fragments can be longer than any memory.
  const fragments = new Map<string, Size>();

  function ofFragment(name: string): Size {
    const known = fragments.get(name);
    if (known) return known;
    // A cycle finds this; another rule refuses it.
    fragments.set(name, NOTHING);
    const definition: FragmentDefinitionNode | null | undefined = context.getFragment(name);
    const size = definition ? ofSelections(definition.selectionSet) : NOTHING;
    fragments.set(name, size);
    return size;
  }

  /** `fields` are those of this level alone. */
  function ofSelections(set: SelectionSetNode, root = false): Size {
    const size = { ...NOTHING };
    for (const selection of set.selections) {
      size.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
        size.fields += 1;
        size.aliases += below.aliases + (selection.alias ? 1 : 0);
        size.directives += below.directives;
        // Introspection has a depth limit of its own in graphql-js: what clients ask for is deep, and harmless.
        if (!(root && selection.name.value.startsWith('__'))) size.depth = Math.max(size.depth, 1 + below.depth);
      } else {
        const part =
          selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet, root);
        size.fields += part.fields;
        size.aliases += part.aliases;
        size.directives += part.directives;
        size.depth = Math.max(size.depth, part.depth);
      }
    }
    return size;
  }

  return ofSelections;
}

/** Refuses operations by their form, before anything runs. What they read is counted in `cost.ts`. */
export function limitsRule(limits: Pick<Config['limits'], 'maxDepth'>): ValidationRule {
  return (context) => {
    const sizeOf = measure(context);
    return {
      OperationDefinition(operation) {
        const size = sizeOf(operation.selectionSet, true);
        const refuse = (code: string, message: string) =>
          context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code } }));
        const atMost = (count: number, max: number, what: string) => {
          if (count > max) refuse('QUERY_TOO_LARGE', `The operation has ${count} ${what}; ${max} are allowed. Split it into several.`);
        };
        if (size.depth > limits.maxDepth) {
          refuse(
            'QUERY_TOO_DEEP',
            `The operation nests ${size.depth} levels deep; ${limits.maxDepth} are allowed. Ask for what lies deeper by its id, in an operation of its own.`,
          );
        }
        atMost(size.aliases, MAX_ALIASES, 'aliases');
        atMost(size.fields, MAX_ROOT_FIELDS, 'root fields');
        atMost(size.directives, MAX_DIRECTIVES, 'directives');
      },
    };
  };
}
