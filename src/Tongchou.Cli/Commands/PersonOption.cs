using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;

namespace Tongchou.Cli.Commands;

/// <summary>Who a command is about: by the number of the file, or by an identity number.</summary>
internal sealed class PersonOption
{
    public Option<string?> Number { get; } = new("--person") { Description = "人员编号 the person's number" };
    public Option<string?> Identity { get; } = new("--identity") { Description = "证件号码 or an identity number" };

    /// <returns>The person's number; empty, with a fault, for nobody on file.</returns>
    public string Find(ParseResult parsed, Desk desk, IdentityCipher cipher, FaultList faults, CancellationToken stop)
    {
        if (parsed.GetValue(Number) is { Length: > 0 } number)
        {
            return number;
        }

        if (parsed.GetValue(Identity) is { Length: > 0 } identity)
        {
            if (IdentityLookup.Find(desk.Reader, cipher, identity.ToUpperInvariant(), stop) is { } found)
            {
                return found.Text;
            }

            faults.Add("unknown-person", Place.At("--identity"), new("没有这个证件号码的参保人。", "Nobody on file has this identity number."), new("请核对号码,或先建档。", "Check it, or open a file first."));
            return "";
        }

        faults.Add("no-person", Place.At("--person"), new("没有说是谁。", "It is not said who."), new("写 --person 人员编号,或 --identity 证件号码。", "Give --person or --identity."));
        return "";
    }
}
