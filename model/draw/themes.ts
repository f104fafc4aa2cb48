/** The colours of a picture by what they mean; app/globals.css has the same ones under the same names. */
export interface Theme {
  readonly page: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly 'on-accent': string;
  readonly private: string;
  readonly 'private-endpoint': string;
  readonly 'service-endpoint': string;
  readonly public: string;
  readonly blocked: string;
  readonly misdirected: string;
  readonly depends: string;
  readonly 'not-modelled': string;
  readonly 'ground-onprem': string;
  readonly 'ground-onprem-border': string;
  readonly 'ground-region': string;
  readonly 'ground-region-border': string;
  readonly 'ground-vnet': string;
  readonly 'ground-vnet-border': string;
  readonly 'ground-subnet': string;
  readonly 'ground-subnet-border': string;
  readonly 'ground-services': string;
  readonly 'ground-services-border': string;
  readonly 'ground-global': string;
  readonly 'ground-global-border': string;
  readonly 'ground-internet': string;
  readonly 'ground-internet-border': string;
}

/** The name of a colour. */
export type Colour = keyof Theme;

/** The name of a theme. */
export type ThemeName = 'light' | 'dark';

/** Light and dark. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    page: '#f4f6f9',
    card: '#ffffff',
    ink: '#161b22',
    muted: '#5a6270',
    line: '#d9dfe7',
    accent: '#1f5fbf',
    'on-accent': '#ffffff',
    private: '#00735c',
    'private-endpoint': '#00735c',
    'service-endpoint': '#0b62a8',
    public: '#a65300',
    blocked: '#b4232b',
    misdirected: '#7a3e9d',
    depends: '#5a6270',
    'not-modelled': '#5f6672',
    'ground-onprem': '#f6f1e7',
    'ground-onprem-border': '#dccfb2',
    'ground-region': '#edf2f8',
    'ground-region-border': '#c7d5e6',
    'ground-vnet': '#e3edf9',
    'ground-vnet-border': '#7fa8da',
    'ground-subnet': '#ffffff',
    'ground-subnet-border': '#c3d4ea',
    'ground-services': '#fbf3e8',
    'ground-services-border': '#e6cda6',
    'ground-global': '#f1eef8',
    'ground-global-border': '#cfc5e6',
    'ground-internet': '#f7ecec',
    'ground-internet-border': '#e2c3c3',
  },
  dark: {
    page: '#0f1318',
    card: '#1a2029',
    ink: '#e7ecf2',
    muted: '#9aa5b4',
    line: '#2a323e',
    accent: '#6ba5f7',
    'on-accent': '#0f1318',
    private: '#2fd0a8',
    'private-endpoint': '#2fd0a8',
    'service-endpoint': '#6cb8f5',
    public: '#f2a354',
    blocked: '#ff8a8a',
    misdirected: '#cfa0ee',
    depends: '#aeb7c4',
    'not-modelled': '#949daa',
    'ground-onprem': '#1d1a14',
    'ground-onprem-border': '#4b412b',
    'ground-region': '#131a23',
    'ground-region-border': '#2b3a4d',
    'ground-vnet': '#15202e',
    'ground-vnet-border': '#3f6496',
    'ground-subnet': '#1a2430',
    'ground-subnet-border': '#32475f',
    'ground-services': '#211a11',
    'ground-services-border': '#54431f',
    'ground-global': '#1a1724',
    'ground-global-border': '#3d3558',
    'ground-internet': '#221719',
    'ground-internet-border': '#553338',
  },
};
