using System.Text;
using System.Text.Json.Nodes;

namespace Tongchou.Server.Tests.National.Offices;

public sealed class SignInAndFilesTests(Hospital hospital)
{
    private const string SignIn = """{"signIn":{"opter_no":"gh01","mac":"00-00","ip":"10.0.0.1"}}""";

    [Fact]
    public async Task An_operator_has_one_number_a_day_however_often_they_sign_in()
    {
        string first = Number(await hospital.Ask("9001", SignIn));
        Number(await hospital.Ask("9001", SignIn)).ShouldBe(first);
        Number(await hospital.Ask("9001", SignIn.Replace("gh01", "gh02", StringComparison.Ordinal))).ShouldNotBe(first);
        Number(await hospital.Ask("9001", SignIn, institution: Hospital.OtherCode)).ShouldNotBe(first);

        static string Number(JsonNode? output) => output!["signinoutb"]!["sign_no"]!.GetValue<string>();
    }

    [Fact]
    public async Task Signing_out_needs_the_number_of_ones_own_sign_in()
    {
        string signIn = SignIn.Replace("gh01", "gh09", StringComparison.Ordinal);
        string number = (await hospital.Ask("9001", signIn))!["signinoutb"]!["sign_no"]!.GetValue<string>();

        (await hospital.Refused("9002", $$$$"""{"signOut":{"sign_no":"{{{{number}}}}","opter_no":"gh08"}}""")).ShouldContain("签到");
        (await hospital.Refused("9002", """{"signOut":{"sign_no":"20260201000000000000","opter_no":"gh09"}}""")).ShouldContain("签到");
        (await hospital.Ask("9002", $$$$"""{"signOut":{"sign_no":"{{{{number}}}}","opter_no":"gh09"}}"""))!["signoutoutb"]!["sign_time"]!.GetValue<string>().ShouldBe("2026-02-01");
    }

    [Fact]
    public async Task A_missing_field_is_named()
    {
        (await hospital.Refused("9001", """{"signIn":{"mac":"00-00","ip":"10.0.0.1"}}""")).ShouldContain("opter_no");
    }

    [Theory]
    [InlineData("\"5a2X\"")]
    [InlineData("[229, 173, 151]")]
    [InlineData("[-27, -83, -105]")]
    public async Task A_file_comes_back_as_it_was_handed_in(string bytes)
    {
        if (bytes.StartsWith('"'))
        {
            bytes = $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes("字"))}\"";
        }

        JsonNode output = (await hospital.Ask("9101", $$$$"""{"fsUploadIn":{"in":{{{{bytes}}}},"filename":"a.txt","fixmedins_code":"{{{{Hospital.Code}}}}"}}"""))!;

        Encoding.UTF8.GetString(await hospital.Fetch(output["file_qury_no"]!.GetValue<string>())).ShouldBe("字");
    }

    [Fact]
    public async Task The_same_upload_sent_again_has_the_same_number()
    {
        string message = hospital.NextMessage();
        string input = $$$$"""{"fsUploadIn":{"in":"AAEC","filename":"a.txt","fixmedins_code":"{{{{Hospital.Code}}}}"}}""";
        string first = (await hospital.Ask("9101", input, message))!["file_qury_no"]!.GetValue<string>();

        (await hospital.Ask("9101", input, message))!["file_qury_no"]!.GetValue<string>().ShouldBe(first);
        (await hospital.Refused("9101", input.Replace("AAEC", "AAED", StringComparison.Ordinal), message)).ShouldContain("报文编号");
    }

    [Theory]
    [InlineData("\"not base64!\"")]
    [InlineData("[1, 256]")]
    [InlineData("[1, \"2\"]")]
    [InlineData("null")]
    public async Task Bytes_that_are_none_are_refused(string bytes)
    {
        (await hospital.Refused("9101", $$$$"""{"fsUploadIn":{"in":{{{{bytes}}}},"filename":"a.txt","fixmedins_code":"{{{{Hospital.Code}}}}"}}""")).ShouldContain("文件");
    }

    [Fact]
    public async Task A_file_of_another_institution_is_unknown()
    {
        string number = await hospital.Upload([1, 2, 3]);

        (await hospital.Refused("9102", Hospital.Download(number), institution: Hospital.OtherCode)).ShouldContain(number);
        (await hospital.Refused("9102", Hospital.Download("4000000000000000"))).ShouldContain("没有查询号");
    }
}
