using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Tongchou.Bench.Hospitals;

namespace Tongchou.Bench.Torture;

/// <summary>A settlement that stands, as the pharmacy's own books have it.</summary>
internal sealed record Standing(string Settlement, string Visit, long Fen);

/// <summary>An insured person of the torture, and what the pharmacy believes to have settled for them.</summary>
internal sealed class Customer(string person, string scheme)
{
    public string Person { get; } = person;

    public string Scheme { get; } = scheme;

    /// <summary>The last is the one that may be reversed.</summary>
    public List<Standing> Standing { get; } = [];
}

/// <summary>
/// One clerk at a pharmacy who sells, takes back and cancels, remembers every answer, and, when the line breaks, asks again or cancels, as the
/// interface tells clients to. Their customers are nobody else's, so that they know what must be in the books.
/// </summary>
internal sealed class Clerk(Hospital pharmacy, IReadOnlyList<Customer> customers, IReadOnlyList<string> codes, int seed)
{
    private const int LinesPerBill = 5;
    private const int Remembered = 200;

    private readonly Random random = new(seed);
    private readonly List<(HisMessage Message, HisAnswer Answer)> answered = [];
    private (HisMessage Message, Action<HisAnswer> Done, Customer Customer)? unknown;
    private int sent;

    public IReadOnlyList<Customer> Customers => customers;

    /// <summary>Answers that said it was done.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Messages whose fate had to be asked for.</summary>
    public int Doubtful { get; private set; }

    public List<string> Complaints { get; } = [];

    /// <summary>Works until the line breaks or the work is stopped.</summary>
    public async Task Work(HttpClient line, CancellationToken stop)
    {
        try
        {
            await Settle(line);
            while (!stop.IsCancellationRequested)
            {
                await Next(line);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server was killed: what was on its way is in doubt until it is asked for again.
        }
    }

    /// <summary>Finds out what became of the message that was on its way.</summary>
    public async Task Settle(HttpClient line)
    {
        if (unknown is not { } lost)
        {
            return;
        }

        Doubtful++;
        if (lost.Message.InfNo == "2102" && random.Next(3) == 0)
        {
            await Expect(line, pharmacy.Cancel(lost.Customer.Person, lost.Message, DateTime.Now), _ => { }, lost.Customer);
            HisAnswer late = await Send(line, lost.Message);
            if (late.IsDone)
            {
                Complaints.Add($"{lost.Message.MessageId} was cancelled and yet carried out when it came again");
            }

            unknown = null;
            return;
        }

        HisAnswer answer = await Send(line, lost.Message);
        unknown = null;
        Take(lost.Message, answer, lost.Done);
    }

    private async Task Next(HttpClient line)
    {
        Customer customer = customers[random.Next(customers.Count)];
        int choice = random.Next(10);
        if (choice == 0 && answered.Count > 0)
        {
            (HisMessage message, HisAnswer before) = answered[random.Next(answered.Count)];
            HisAnswer again = await Send(line, message);
            if (again.Output != before.Output)
            {
                Complaints.Add($"{message.MessageId} was answered otherwise the second time");
            }
        }
        else if (choice <= 2 && customer.Standing.Count > 0)
        {
            Standing last = customer.Standing[^1];
            await Expect(line, pharmacy.PurchaseBack(customer.Person, last.Visit, last.Settlement, Tick()), _ => customer.Standing.RemoveAt(customer.Standing.Count - 1), customer);
        }
        else
        {
            DateTime now = Tick();
            IReadOnlyList<JsonObject> bill = Hospital.Bill(random, LinesPerBill, now, codes);
            long fen = (long)(decimal.Parse(Hospital.Total(bill), CultureInfo.InvariantCulture) * 100);
            await Expect(line, pharmacy.Purchase(customer.Person, customer.Scheme, now, bill, $"{pharmacy.Institution}{(uint)seed}{sent++:D7}"),
                answer => customer.Standing.Add(new(answer.Text("setlinfo", "setl_id"), answer.Text("setlinfo", "mdtrt_id"), fen)), customer);
        }
    }

    private async Task Expect(HttpClient line, HisMessage message, Action<HisAnswer> done, Customer customer)
    {
        unknown = (message, done, customer);
        HisAnswer answer = await Send(line, message);
        unknown = null;
        Take(message, answer, done);
    }

    private void Take(HisMessage message, HisAnswer answer, Action<HisAnswer> done)
    {
        if (!answer.IsDone)
        {
            Complaints.Add($"{message.InfNo} {message.MessageId} was refused: {answer.Error}");
            return;
        }

        Acknowledged++;
        done(answer);
        answered.Add((message, answer));
        if (answered.Count > Remembered)
        {
            answered.RemoveAt(random.Next(answered.Count));
        }
    }

    private static async Task<HisAnswer> Send(HttpClient line, HisMessage message)
    {
        using ByteArrayContent body = new(message.Body());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await line.PostAsync(new Uri("/fsi/api", UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
        return HisAnswer.Read(await response.Content.ReadAsStringAsync());
    }

    private static DateTime Tick() => DateTime.UtcNow.AddHours(8);
}
