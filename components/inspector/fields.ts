import type { ComponentType } from 'react';
import { ChipsField } from './fields/ChipsField.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import type { FieldProps } from './fields/field-props.ts';
import { IpField } from './fields/IpField.tsx';
import { JsonField } from './fields/JsonField.tsx';
import { ListField } from './fields/ListField.tsx';
import { NumberSettingField } from './fields/NumberSettingField.tsx';
import { PlainTextField } from './fields/PlainTextField.tsx';
import { PortsField } from './fields/PortsField.tsx';
import { PrefixField } from './fields/PrefixField.tsx';
import { ReferenceField } from './fields/ReferenceField.tsx';
import { ReferencesField } from './fields/ReferencesField.tsx';
import { SwitchField } from './fields/SwitchField.tsx';
import type { Widget } from './schema-fields.ts';

/** The component of every widget that stands alone; rows and groups hold other fields and are in Field.tsx. */
export const fieldComponents: Readonly<Record<Exclude<Widget, 'rows' | 'group'>, ComponentType<FieldProps>>> =
  {
    text: PlainTextField,
    prefix: PrefixField,
    prefixes: ListField,
    ip: IpField,
    ips: ListField,
    ports: PortsField,
    select: ChoiceField,
    switch: SwitchField,
    number: NumberSettingField,
    reference: ReferenceField,
    references: ReferencesField,
    texts: ChipsField,
    json: JsonField,
  };
