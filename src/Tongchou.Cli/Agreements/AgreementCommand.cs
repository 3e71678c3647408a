using System.CommandLine;

namespace Tongchou.Cli.Agreements;

/// <summary><c>agreement</c>: agreements with designated institutions, from the application to the exit.</summary>
internal static class AgreementCommand
{
    public static Command Make(Terminal terminal)
    {
        Command command = new("agreement", "定点协议:申请、评估、协商、签订、变更、续签、中止、恢复、终止,考核与医保医师 agreements with institutions, appraisal and physicians");
        foreach (Command each in AgreementSteps.All(terminal).Concat(AgreementViews.All(terminal)).Append(AgreementReview.Tasks(terminal)).Append(AgreementReview.Approve(terminal)).Append(AgreementReview.Return(terminal)))
        {
            command.Add(each);
        }

        command.Add(AppraiseCommand.Make(terminal));
        command.Add(PhysiciansCommand.Make(terminal));
        return command;
    }
}
