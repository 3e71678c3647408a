using Tongchou.Agency;

namespace Tongchou.Server.Problems;

/// <summary>The problems this server answers with.</summary>
public sealed class Problem : IResult
{
    public const string MediaType = "application/problem+json";

    private Problem(int status, string code, Phrase title, Phrase detail, IReadOnlyList<Fault>? faults = null)
    {
        faults ??= [new(code, Place.At(""), detail, default)];
        Form = new($"urn:tongchou:problem:{code}", Both(title), status, code, Both(detail), [.. faults.Select(FaultForm.Of)]);
    }

    public ProblemForm Form { get; }

    public static Problem BadBill(IReadOnlyList<Fault> faults) => new(StatusCodes.Status400BadRequest, "bad-bill",
        new("账单有误", "The bill has faults"),
        new($"账单有 {Count(faults)} 处错误,没有结算,也没有保存。", $"The bill has {Count(faults)} fault(s); nothing was settled or kept."), faults);

    public static Problem MissingLaw(Fault fault) => new(StatusCodes.Status422UnprocessableEntity, "missing-law",
        new("政策包不全", "The policy packs are incomplete"), fault.Message, [fault]);

    public static Problem NoSuchBill() => new(StatusCodes.Status404NotFound, "not-found",
        new("没有找到", "Not found"), new("没有这个编号的试算单。请核对编号。", "No trial bill has this number. Check the number."));

    public static Problem NotJson() => new(StatusCodes.Status415UnsupportedMediaType, "not-json",
        new("不是 JSON", "Not JSON"), new("请以 Content-Type: application/json、UTF-8、不压缩的形式提交账单。", "Send the bill as Content-Type: application/json, in UTF-8, not compressed."));

    public static Problem TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "too-large",
        new("内容太大", "Too large"), new("账单超过 4 MB,没有读取。请拆分明细,或核对是否选错了文件。", "The bill is larger than 4 MB and was not read. Split it, or check that it is the right file."));

    public static Problem TooMany() => new(StatusCodes.Status429TooManyRequests, "too-many",
        new("请求太多", "Too many requests"), new("这个来源提交得太快,请稍等片刻再试。", "This address posts too fast; wait a moment and try again."));

    /// <summary>A refusal that another part of the server has words for.</summary>
    public static Problem Refused(int status, string code, Phrase title, Phrase detail, IReadOnlyList<Fault>? faults = null) => new(status, code, title, detail, faults);

    /// <param name="reference">What finds the failure in the log.</param>
    public static Problem Internal(string reference) => new(StatusCodes.Status500InternalServerError, "internal",
        new("服务出错", "The server failed"), new($"服务内部出错,没有保存任何内容。请把编号 {reference} 告诉维护人员。", $"Something failed inside the server; nothing was kept. Tell its keepers the reference {reference}."));

    /// <summary>The problem behind a bare status, as routing and the host give it.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "not-found", new("没有找到", "Not found"), new("这里没有这个接口。接口见 /api/docs。", "There is nothing at this address. See /api/docs.")),
        StatusCodes.Status405MethodNotAllowed => new(status, "wrong-method", new("方法不对", "Wrong method"), new("这个接口不接受这种方法,可用的方法见 Allow 头。", "This address doesn't take that method; the Allow header names those it takes.")),
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status415UnsupportedMediaType => NotJson(),
        StatusCodes.Status429TooManyRequests => TooMany(),
        _ => new(status, "bad-request", new("请求有误", "Bad request"), new("服务读不懂这个请求。", "The server can't read this request.")),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Form.Status;
        return httpContext.Response.WriteAsJsonAsync(Form, AgencyJson.Options, MediaType, httpContext.RequestAborted);
    }

    private static string Both(Phrase phrase) => $"{phrase.Zh} {phrase.En}";
    private static string Count(IReadOnlyList<Fault> faults) => faults.Count < FaultList.Most ? $"{faults.Count}" : $"{FaultList.Most}+";
}
