import { summary } from "./client.mjs";

/** Asks all at once. */
async function together(name, asks) {
  const began = performance.now();
  const answers = await Promise.all(asks.map((ask) => ask()));
  return { answers, row: summary(name, answers, (performance.now() - began) / 1000) };
}

const wishOf = ({ date, agreementVersion }, hallId, start) => ({
  agreementVersion,
  hallId,
  date,
  start,
  delivery: { method: "PICKUP" },
});

const book = ({ ask }, made, person, hallId, start = "10:00", date = made.date) =>
  ask("POST", "/api/appointments", person.cookie, {
    ...wishOf({ ...made, date }, hallId, start),
    applicationId: person.ids[0],
  });

const without = ({ agreementVersion, hallId, date, start }) => ({ agreementVersion, hallId, date, start });

/** Many people for one hour's hundred places. */
export const rush = (client, made) =>
  together(
    `${made.rush.length} people for 100 places`,
    made.rush.map((person) => () => book(client, made, person, "rush")),
  );

/** One person, two hundred requests. */
export const onePerson = (client, made) =>
  together(
    "200 requests of one person",
    Array.from({ length: 200 }, () => () => book(client, made, made.one[0], "one")),
  );

/** Families of two for an hour and the next with one place each. */
export const families = (client, made) =>
  together(
    `${made.families.length} families for the last adjacent pair`,
    made.families.map(({ cookie, ids }, index) => () => {
      const applicationIds = index % 2 ? [...ids].reverse() : ids;
      const wish = { ...wishOf(made, "families", "10:00"), applicationIds };
      return client.ask("POST", "/api/appointments/family", cookie, wish);
    }),
  );

const HOURS = ["09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "17:00"];

/** How often the day is used up: an account books once a day, so the practice clock is moved on while people go on. */
const DAYS = 4;

/** Moves the clock to the same hour of the next day, `DAYS` times within the scenario. */
async function days(client, made, seconds, until) {
  for (let day = 1; day <= DAYS; day++) {
    await new Promise((settle) => setTimeout(settle, (seconds * 1000) / (DAYS + 1)));
    if (performance.now() > until) return;
    const now = new Date(new Date(made.opening).getTime() + day * 86_400_000).toISOString();
    const { status, body } = await client.ask("POST", "/api/demo/clock", "", { now });
    if (status !== 200) throw new Error(`The clock was not moved: ${status} ${body.code}`);
  }
}

const among = (list) => list[Math.floor(Math.random() * list.length)];

/** Booking, cancelling and moving mixed, over the days: who is refused tries another thing the next time. Keeps what each
 *  was answered. */
export async function mixed(client, made, seconds) {
  const answers = [];
  const last = new Map();
  const until = performance.now() + seconds * 1000;
  const walk = async (person, first) => {
    let visit = first;
    for (let turn = 0; performance.now() < until; turn++) {
      const [start, date] = [among(HOURS), among(made.dates)];
      const dice = Math.random();
      let answer;
      if (!visit) answer = await book(client, made, person, "mixed", start, date);
      else if (dice < 0.15) answer = await client.ask("DELETE", `/api/appointments/${visit}`, person.cookie);
      else
        answer = await client.ask(
          "PATCH",
          `/api/appointments/${visit}`,
          person.cookie,
          without(wishOf({ ...made, date }, "mixed", start)),
        );
      answers.push(answer);
      if (answer.status >= 300) continue;
      visit = answer.body.id ?? null;
      last.set(person.ids[0], visit);
    }
  };
  for (const { ids, appointmentId } of made.booked) last.set(ids[0], appointmentId);
  const lanes = [...made.booked, ...made.mixed].map((person) => () => walk(person, person.appointmentId));
  const began = performance.now();
  await Promise.all([...lanes.map((lane) => lane()), days(client, made, seconds, until)]);
  const row = summary(
    `book, cancel and reschedule mixed over ${DAYS + 1} days, ${lanes.length} people`,
    answers,
    (performance.now() - began) / 1000,
  );
  return { row, last };
}
