using System.Globalization;
using System.Text.Json.Nodes;
using Tongchou.Bench.Hospitals;

namespace Tongchou.Bench.Simulation;

/// <summary>A settlement as a hospital's own books have it.</summary>
internal sealed record Booked(string Settlement, string Visit, string Person, string Reversing, long Fen);

/// <summary>
/// One institution in the simulation: it carries conversations through a bad line as the interface tells clients to, sending again under the same number,
/// or cancelling, until it knows what became of each message. Its clock is wrong by some seconds.
/// </summary>
internal sealed class HospitalDay(Hospital hospital, Line line, Agenda agenda, SimulatedClock clock, Random random, IReadOnlyList<string> codes, int skew)
{
    private const int Patience = 60;

    /// <summary>What must not happen to an honest hospital; empty at the end.</summary>
    public List<string> Complaints { get; } = [];

    public List<Booked> Books { get; } = [];

    public int Cancelled { get; private set; }

    private DateTime Now => clock.Now.AddSeconds(skew);

    public async Task Purchase(Insured who)
    {
        IReadOnlyList<JsonObject> bill = Hospital.Bill(random, random.Next(1, 6), Now, codes);
        HisMessage message = hospital.Purchase(who.Person, who.Scheme, Now, bill);
        await Through(who, message, Fen(bill), "2103", then: null);
    }

    public async Task Visit(Insured who)
    {
        HisAnswer? registered = await Until(hospital.Register(who.Person, who.Scheme, Now));
        if (registered is null)
        {
            return;
        }

        string visit = registered.Text("data", "mdtrt_id");
        IReadOnlyList<JsonObject> bill = Hospital.Bill(random, random.Next(1, 9), Now, codes);
        _ = await Until(hospital.Tell(who.Person, visit, Now));
        _ = await Until(hospital.Charge(who.Person, visit, Now, bill));
        string total = Hospital.Total(bill);
        _ = await Until(hospital.Settle("2206", who.Person, who.Scheme, visit, total, Now));
        await Through(who, hospital.Settle("2207", who.Person, who.Scheme, visit, total, Now), Fen(bill), "2208", () => Visit(who, visit, total));
    }

    /// <summary>A stay: admitted now, charged each day, discharged and settled after some days. The person is nobody else's meanwhile.</summary>
    public async Task Stay(Insured who)
    {
        if (await Until(hospital.Admit(who.Person, who.Scheme, Now)) is not { } admitted)
        {
            return;
        }

        string visit = admitted.Text("result", "mdtrt_id");
        who.IsBusy = true;
        int days = random.Next(2, 7);
        decimal sum = 0;
        for (int day = 0; day < days; day++)
        {
            int number = day;
            agenda.At(clock.Now.AddDays(day).AddHours(2), async () =>
            {
                IReadOnlyList<JsonObject> lines = [.. Hospital.Bill(random, random.Next(2, 8), Now, codes).Select(each => Numbered(each, number))];
                if (await Until(hospital.ChargeStay(who.Person, visit, Now, lines)) is not null)
                {
                    sum += decimal.Parse(Hospital.Total(lines), CultureInfo.InvariantCulture);
                }
            });
        }

        agenda.At(clock.Now.AddDays(days), async () =>
        {
            _ = await Until(hospital.Discharge(who.Person, who.Scheme, visit, Now));
            string total = sum.ToString("F2", CultureInfo.InvariantCulture);
            _ = await Until(hospital.Settle("2303", who.Person, who.Scheme, visit, total, Now));
            await Through(who, hospital.Settle("2304", who.Person, who.Scheme, visit, total, Now), (long)(sum * 100), "2305", () => Through(who, hospital.Settle("2304", who.Person, who.Scheme, visit, total, Now), (long)(sum * 100), "2305", null));
            who.IsBusy = false;
        });
    }

    /// <summary>Takes the last settlement of somebody back, if it is this hospital's.</summary>
    public async Task TakeBack(Insured who)
    {
        if (who.Standing.Count == 0 || !Books.Contains(who.Standing[^1]))
        {
            return;
        }

        Booked last = who.Standing[^1];
        if (await Until(hospital.SettleBack(last.Reversing, who.Person, last.Visit, last.Settlement, Now)) is not null)
        {
            Books.Remove(last);
            who.Standing.Remove(last);
        }
    }

    private Task Visit(Insured who, string visit, string total) => Through(who, hospital.Settle("2207", who.Person, who.Scheme, visit, total, Now), (long)(decimal.Parse(total, CultureInfo.InvariantCulture) * 100), "2208", null);

    /// <summary>Brings a settlement through: sent again until there is an answer; or cancelled, and then made anew.</summary>
    /// <param name="then">What to do after a cancelling: settle again, under another number.</param>
    private async Task Through(Insured who, HisMessage message, long fen, string reversing, Func<Task>? then)
    {
        HisAnswer? answer = await line.Send(message);
        if (answer is null && random.Next(3) == 0)
        {
            clock.Now = clock.Now.AddSeconds(Patience);
            if (await Until(hospital.Cancel(who.Person, message, Now)) is not null)
            {
                Cancelled++;
                await (then?.Invoke() ?? Task.CompletedTask);
            }

            return;
        }

        answer = answer is null ? await Until(message) : Checked(message, answer);
        if (answer is not null)
        {
            Booked booked = new(answer.Text("setlinfo", "setl_id"), answer.Text("setlinfo", "mdtrt_id"), who.Person, reversing, fen);
            Books.Add(booked);
            who.Standing.Add(booked);
        }
    }

    /// <summary>Sends a message until there is an answer.</summary>
    /// <returns>Null where it was refused, which is complained of.</returns>
    private async Task<HisAnswer?> Until(HisMessage message)
    {
        while (true)
        {
            if (await line.Send(message) is { } answer)
            {
                return Checked(message, answer);
            }

            clock.Now = clock.Now.AddSeconds(Patience);
        }
    }

    private HisAnswer? Checked(HisMessage message, HisAnswer answer)
    {
        if (answer.IsDone)
        {
            return answer;
        }

        Complaints.Add($"{clock.Now:s} {message.InfNo} {message.MessageId}: {answer.Error}");
        return null;
    }

    private static JsonObject Numbered(JsonObject line, int day)
    {
        line["feedetl_sn"] = $"{day}-{line["feedetl_sn"]}";
        return line;
    }

    private static long Fen(IEnumerable<JsonObject> bill) => (long)(decimal.Parse(Hospital.Total(bill), CultureInfo.InvariantCulture) * 100);
}

/// <summary>An insured person of the simulation.</summary>
internal sealed class Insured(string person, string scheme)
{
    public string Person { get; } = person;

    public string Scheme { get; } = scheme;

    /// <summary>Lies in a hospital, and goes nowhere else.</summary>
    public bool IsBusy { get; set; }

    /// <summary>The settlements that stand, the last of which may be reversed.</summary>
    public List<Booked> Standing { get; } = [];
}
