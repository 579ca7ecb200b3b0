/** The zone of the newsroom: bare weekdays, hours and days are meant there. */
export const newsroomZone = 'Africa/Casablanca'
