/** Field of the form with the chosen role. */
export const roleField = 'ruolo'
