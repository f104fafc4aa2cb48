import { problem } from '../explain/problem.ts';
import { say } from '../explain/sentence.ts';
import type { Document } from './document.ts';
import type { EditEntry, EditResult } from './edit.ts';
import { addResource } from './edits/add-resource.ts';
import { addConditionalForwarder, addNsgRule, addRecord, addRoute } from './edits/add-row.ts';
import { align, distribute } from './edits/align.ts';
import { attachNatGateway } from './edits/attach-nat-gateway.ts';
import { attachPolicy } from './edits/attach-policy.ts';
import { changeScope } from './edits/change-scope.ts';
import { changeSettings } from './edits/change-settings.ts';
import { connect } from './edits/connect.ts';
import { connectSite } from './edits/connect-site.ts';
import { connectToHub } from './edits/connect-to-hub.ts';
import { createPrivateEndpoint } from './edits/create-private-endpoint.ts';
import { disconnect } from './edits/disconnect.ts';
import { forgetQuestion, rememberQuestion, setDefaults, setTitle } from './edits/document-fields.ts';
import { duplicateResources } from './edits/duplicate-resources.ts';
import { addExpectation, changeExpectation, removeExpectation } from './edits/expectations.ts';
import { integrateApp } from './edits/integrate-app.ts';
import { linkZone } from './edits/link-zone.ts';
import { moveResource, moveResources } from './edits/move-resource.ts';
import { addNote, changeNote, removeNotes } from './edits/notes.ts';
import { placeForOne, sharePlace } from './edits/own-places.ts';
import { pasteText } from './edits/paste-resources.ts';
import { peerVnets } from './edits/peer-vnets.ts';
import { addStep, changeStep, duplicateStep, removeStep, reorderSteps } from './edits/presenter-steps.ts';
import { addInterfaceNsg, addPublicAddress } from './edits/public-address.ts';
import { reconnect } from './edits/reconnect.ts';
import { removeResources } from './edits/remove-resources.ts';
import { renameResource } from './edits/rename-resource.ts';
import { resizeFrame } from './edits/resize-frame.ts';
import { admitAddress, admitSubnet, setPublicAccess } from './edits/service-rules.ts';
import { approveEndpoint, setFlag, setVnetDns } from './edits/set-field.ts';
import { addSubnetRoute, removeRoute } from './edits/subnet-routes.ts';
import {
  addVariant,
  duplicateVariant,
  removeVariant,
  renameVariant,
  reorderVariants,
} from './edits/variants.ts';
import { addZoneGroup, createZone } from './edits/zones.ts';

/** Every named change of a document. */
export const edits: readonly EditEntry[] = [
  { name: 'add-resource', title: 'Add', run: addResource },
  { name: 'remove-resources', title: 'Delete', run: removeResources },
  { name: 'move-resource', title: 'Move', run: moveResource },
  { name: 'move-resources', title: 'Move', run: moveResources },
  { name: 'resize-frame', title: 'Resize', run: resizeFrame },
  { name: 'rename-resource', title: 'Rename', run: renameResource },
  { name: 'change-settings', title: 'Change settings', run: changeSettings },
  { name: 'duplicate-resources', title: 'Duplicate', run: duplicateResources },
  { name: 'paste-resources', title: 'Paste', run: pasteText },
  { name: 'change-scope', title: 'Change scope', run: changeScope },
  { name: 'connect', title: 'Connect', run: connect },
  { name: 'disconnect', title: 'Disconnect', run: disconnect },
  { name: 'reconnect', title: 'Reconnect', run: reconnect },
  { name: 'align', title: 'Align', run: align },
  { name: 'distribute', title: 'Distribute', run: distribute },
  { name: 'place-for-one', title: 'Give a place of its own', run: placeForOne },
  { name: 'share-place', title: 'Use the shared place', run: sharePlace },
  { name: 'add-note', title: 'Add a note', run: addNote },
  { name: 'change-note', title: 'Change a note', run: changeNote },
  { name: 'remove-notes', title: 'Delete a note', run: removeNotes },
  { name: 'set-title', title: 'Rename the design', run: setTitle },
  { name: 'set-defaults', title: 'Change defaults', run: setDefaults },
  { name: 'remember-question', title: 'Keep the question', run: rememberQuestion },
  { name: 'forget-question', title: 'Forget the question', run: forgetQuestion },
  { name: 'add-expectation', title: 'Pin an expectation', run: addExpectation },
  { name: 'change-expectation', title: 'Change an expectation', run: changeExpectation },
  { name: 'remove-expectation', title: 'Remove an expectation', run: removeExpectation },
  { name: 'add-step', title: 'Add a step', run: addStep },
  { name: 'change-step', title: 'Change a step', run: changeStep },
  { name: 'reorder-steps', title: 'Move a step', run: reorderSteps },
  { name: 'remove-step', title: 'Delete a step', run: removeStep },
  { name: 'duplicate-step', title: 'Duplicate a step', run: duplicateStep },
  { name: 'add-variant', title: 'Add a variant', run: addVariant },
  { name: 'duplicate-variant', title: 'Duplicate the variant', run: duplicateVariant },
  { name: 'rename-variant', title: 'Rename the variant', run: renameVariant },
  { name: 'reorder-variants', title: 'Move a variant', run: reorderVariants },
  { name: 'remove-variant', title: 'Delete the variant', run: removeVariant },
  { name: 'link-zone', title: 'Link the zone', run: linkZone },
  { name: 'create-zone', title: 'Create the zone', run: createZone },
  { name: 'add-zone-group', title: 'Add to the zone group', run: addZoneGroup },
  { name: 'add-record', title: 'Add a record', run: addRecord },
  { name: 'add-nsg-rule', title: 'Add a security rule', run: addNsgRule },
  { name: 'add-route', title: 'Add a route', run: addRoute },
  { name: 'add-conditional-forwarder', title: 'Add a conditional forwarder', run: addConditionalForwarder },
  { name: 'admit-subnet', title: 'Admit the subnet', run: admitSubnet },
  { name: 'admit-address', title: 'Admit the address', run: admitAddress },
  { name: 'set-public-access', title: 'Set public network access', run: setPublicAccess },
  { name: 'set-flag', title: 'Change a setting', run: setFlag },
  { name: 'set-vnet-dns', title: 'Set DNS servers', run: setVnetDns },
  { name: 'approve-endpoint', title: 'Approve the endpoint', run: approveEndpoint },
  { name: 'peer-vnets', title: 'Peer the VNets', run: peerVnets },
  { name: 'connect-to-hub', title: 'Connect the VNet to the hub', run: connectToHub },
  { name: 'connect-site', title: 'Connect the site', run: connectSite },
  { name: 'attach-nat-gateway', title: 'Attach a NAT gateway', run: attachNatGateway },
  { name: 'attach-policy', title: 'Attach a policy', run: attachPolicy },
  { name: 'add-public-address', title: 'Add a public address', run: addPublicAddress },
  { name: 'add-interface-nsg', title: 'Add an NSG', run: addInterfaceNsg },
  { name: 'remove-route', title: 'Remove a route', run: removeRoute },
  { name: 'add-subnet-route', title: 'Add a route', run: addSubnetRoute },
  { name: 'integrate-app', title: 'Integrate the app', run: integrateApp },
  { name: 'create-private-endpoint', title: 'Create a private endpoint', run: createPrivateEndpoint },
];

const byName = new Map(edits.map((edit) => [edit.name, edit]));

/** Applies an edit by its name, as an offered fix holds it. */
export function applyFix(
  document: Document,
  targets: readonly string[],
  fix: { readonly edit: string; readonly input: unknown },
): EditResult {
  const edit = byName.get(fix.edit);
  if (!edit) {
    return {
      document,
      problems: [
        problem('fix/unknown', 'error', say`This fix is not known here. Change the design by hand.`),
      ],
    };
  }
  return edit.run(document, targets, fix.input as never);
}
