using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Mirror;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay mirror</c>: the same cases under every method of payment.</summary>
internal static class PayMirror
{
    public static Command Make(Terminal terminal)
    {
        PayInput input = new();
        Command command = input.On(new("mirror", "支付方式镜像:同一批病例按各种方式付费 the same cases paid in every way"));
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(input.Lang);
            (ClearPools act, PayOrder order, _) = input.Read(parsed, terminal);
            List<object> pools = [];
            foreach (PoolOrder pool in order.Pools)
            {
                IReadOnlyList<MirroredMethod> methods = act.Mirror(pool);
                Print(pool, methods, terminal, language);
                pools.Add(new
                {
                    scheme = Words<Scheme>.Code(pool.Pool.Scheme),
                    budget = pool.Pool.Budget.ToPlain(),
                    methods = methods.Select(method => new
                    {
                        method = Words<PaymentMethod>.Code(method.Method), fund = method.Fund.ToPlain(), against = method.Against.ToPlain(),
                        hospitals = method.Hospitals.Select(each => new { hospital = each.Hospital, fund = each.Fund.ToPlain(), byItem = each.ByItem.ToPlain(), gain = each.Gain.ToPlain() }),
                    }),
                });
            }

            input.Tell(parsed, act.Report, terminal);
            if (parsed.GetValue(input.Out) is { } to)
            {
                WholeFile.Write(to, written => written.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { pools }, AgencyJson.Indented) + "\n")));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(PoolOrder pool, IReadOnlyList<MirroredMethod> methods, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"{Words<Scheme>.Phrase(pool.Pool.Scheme).En}: budget {pool.Pool.Budget}; gain or loss against the amount by item" : $"{Words<Scheme>.Phrase(pool.Pool.Scheme).Zh}:总额 {pool.Pool.Budget};各机构与按项目额相比的盈亏");
        string[] hospitals = [.. methods[0].Hospitals.Select(each => each.Hospital)];
        TextTable table = new([en ? "method" : "付费方式", en ? "fund pays" : "基金支付", en ? "against budget" : "与总额相比", .. hospitals]);
        foreach (MirroredMethod method in methods)
        {
            table.Row([Words<PaymentMethod>.Phrase(method.Method).In(language), $"{method.Fund}", $"{method.Against}", .. method.Hospitals.Select(each => $"{each.Gain}")]);
        }

        table.Write(terminal);
    }
}
