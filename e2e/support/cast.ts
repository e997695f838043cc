/** The small firm that everybody knows. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

export const anna: Person = { name: "Anna Orlova", email: "anna@otvet.example", password: "three quiet birds" };
export const boris: Person = { name: "Boris Lukin", email: "boris@otvet.example", password: "seven grey stones" };
export const maria = { name: "Мария Ежова", address: "maria@customer.example" };
