-- DropIndex
DROP INDEX "Deal_statistics_idx";
