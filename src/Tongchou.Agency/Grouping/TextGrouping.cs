using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>Groups stays whose facts are texts, one after the other. Not for two threads at once.</summary>
internal sealed class TextGrouping(Grouper grouper)
{
    private readonly DischargeReader reader = new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);

    public DischargeFaults Faults => reader.Faults;

    public Grouped Group(DischargeText stay)
    {
        Discharge read = Read(stay);
        return grouper.Group(in read);
    }

    /// <summary>The same, writing down what it met.</summary>
    public Grouped Group(DischargeText stay, GroupingRecord record)
    {
        Discharge read = Read(stay);
        RecordingGroupingTrace trace = new(record);
        return grouper.Group(in read, ref trace);
    }

    private Discharge Read(DischargeText stay) => reader.Read(new DischargeCells
    {
        Sex = Encoding.UTF8.GetBytes(stay.Sex),
        Age = Encoding.UTF8.GetBytes(stay.Age),
        AgeDays = Encoding.UTF8.GetBytes(stay.AgeDays),
        Weight = Encoding.UTF8.GetBytes(stay.Weight),
        Diagnoses = Encoding.UTF8.GetBytes(stay.Diagnoses),
        Procedures = Encoding.UTF8.GetBytes(stay.Procedures),
    });
}
