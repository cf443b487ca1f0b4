/** The database that a server under test asks. */
export interface ServerAddress {
  uri: string;
  username: string;
  password: string;
  database: string;
}
