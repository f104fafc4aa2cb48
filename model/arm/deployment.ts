import type { ArmParameter } from '../catalog/arm-codec.ts';
import type { ArmResource } from '../catalog/arm-resource.ts';
import type { ResourceId } from '../ids.ts';

/** One resource of a deployment, ready to be printed: the body is whole, with what Azure needs and what was read from a file. */
export interface DeployedArm extends ArmResource {
  /** The resource of the design that it comes from. */
  readonly of: ResourceId;
  /** Ids that must be there first although the body does not name them. */
  readonly after: readonly string[];
  /** Said above it in the printed file. */
  readonly comments: readonly string[];
}

/** A thing that no deployment makes, with the reason: it appears as a comment, never silently not at all. */
export interface NotDeployed {
  readonly resource: ResourceId;
  readonly name: string;
  /** A sentence. */
  readonly why: string;
}

/** Everything that a design asks of Azure, in an order in which a person reads it: what others stand on comes first. */
export interface ArmDeployment {
  readonly resources: readonly DeployedArm[];
  /** Every parameter that a body names, once. */
  readonly parameters: readonly ArmParameter[];
  readonly notDeployed: readonly NotDeployed[];
}
