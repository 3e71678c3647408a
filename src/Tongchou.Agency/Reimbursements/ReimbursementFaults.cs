using Tongchou.Agency.Records;

namespace Tongchou.Agency.Reimbursements;

/// <summary>What a case of manual reimbursement is refused with.</summary>
public static class ReimbursementFaults
{
    public static Fault Unknown(string id) => new("unknown-case", Place.At("case"), new($"没有编号为 {id} 的手工报销单。", $"There is no case {id}."), new("请核对编号。", "Check its number."));

    public static Fault State(TaskRow task, string needed) => new("case-state", Place.At("case"),
        new($"手工报销单 {task.TaskId} 的状态是“{task.State}”,不能这样办理。", $"The case {task.TaskId} is {task.State}."), new($"需要的状态:{needed}。", $"It needs to be {needed}."));

    public static Fault Changed(string id) => new("case-changed", Place.At("case"), new($"手工报销单 {id} 在打开之后被改动过。", $"The case {id} was changed after it had been opened."), new("请重新打开,核对后再办理。", "Open it again, look through it, and decide then."));

    public static Fault InvoiceHeld(string invoice, string holder) => new("invoice-held", Place.At("invoices"),
        new($"发票 {invoice} 已用于手工报销单 {holder}。", $"Invoice {invoice} belongs to the case {holder}."), new("同一张发票只能报销一次;原单作废或撤销后才能再录入。", "An invoice is reimbursed once; it is free again when that case is withdrawn or reversed."));

    public static Fault NoReason => new("no-reason", Place.At("reason"), new("退回没有写明原因。", "It is returned without a reason."), new("请写明需要补正的内容。", "Say what is to be mended."));

    public static Fault NothingOwed(string id) => new("nothing-owed", Place.At("settlement"), new($"结算 {id} 没有应付个人的金额。", $"Nothing is owed to the person from the settlement {id}."), new("可能已经支付,请查看支付记录。", "It may have been paid already; look at its vouchers."));
}
